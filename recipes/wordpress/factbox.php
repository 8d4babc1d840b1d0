<?php
/**
 * Plugin Name: Factbox
 * Description: The figures and dates of a post in a card beside it: the shortcode [factbox], or the block of that name.
 *
 * Facts without script, made by a build step or an editor who fills in the two custom fields:
 *   curl -s URL-OF-POST | factbox card > card.json && factbox html card.json > card.html
 *   wp post meta update ID factbox_card < card.json && wp post meta update ID factbox_html < card.html
 *
 * Requires at least: 6.5
 * License: MIT OR Apache-2.0
 */

defined( 'ABSPATH' ) || exit;

/** The address of the entry; the other files stand beside it. */
const FACTBOX_SCRIPT = '/factbox/0.1.0/factbox.js';

/** What `factbox html` writes, and no more: WordPress's own list has no <time>. */
const FACTBOX_HTML = array(
	'aside'  => array(),
	'h1'     => array(),
	'h2'     => array(),
	'h3'     => array(),
	'h4'     => array(),
	'h5'     => array(),
	'h6'     => array(),
	'ul'     => array(),
	'li'     => array( 'data-factbox' => true ),
	'a'      => array( 'href' => true ),
	'strong' => array(),
	'small'  => array(),
	'time'   => array( 'datetime' => true ),
	'p'      => array(),
);

/** The card made beforehand, if the post's custom fields `factbox_card` and `factbox_html` hold one. */
function factbox_made() {
	$card = json_decode( (string) get_post_meta( get_the_ID(), 'factbox_card', true ) );
	$html = wp_kses( (string) get_post_meta( get_the_ID(), 'factbox_html', true ), FACTBOX_HTML );
	return $card && $html ? $html . '<script type="application/json">' . wp_json_encode( $card, JSON_HEX_TAG ) . '</script>' : '';
}

/** The element, with the attributes given: [factbox source=".entry-content" sections="figures dates"]. */
function factbox_card( $attributes ) {
	wp_enqueue_script_module( 'factbox', home_url( FACTBOX_SCRIPT ), array(), null );
	$made       = factbox_made();
	$default    = array( 'published' => get_the_date( 'Y-m-d' ) ) + ( $made ? array( 'loading' => 'interaction' ) : array() );
	$attributes = array_merge( $default, (array) $attributes );
	$markup     = '';
	foreach ( $attributes as $name => $value ) {
		if ( preg_match( '/^[a-z][a-z-]*$/', $name ) && 0 !== strpos( $name, 'on' ) ) {
			$markup .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<aside><factbox-card$markup>$made</factbox-card></aside>";
}

add_action( 'init', function () {
	add_shortcode( 'factbox', 'factbox_card' );

	// The block is the same element; in the editor a line of text stands for it.
	wp_register_script( 'factbox-block', false, array( 'wp-blocks', 'wp-element' ), null );
	wp_add_inline_script( 'factbox-block', <<<'JS'
		wp.blocks.registerBlockType( 'factbox/card', {
			apiVersion: 3,
			title: 'Factbox',
			category: 'widgets',
			icon: 'list-view',
			edit: () => wp.element.createElement( 'p', null, 'The figures and dates of this post stand here.' ),
			save: () => null,
		} );
		JS );
	register_block_type( 'factbox/card', array(
		'api_version'     => 3,
		'editor_script'   => 'factbox-block',
		'render_callback' => 'factbox_card',
	) );
} );
