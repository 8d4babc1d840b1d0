<?php
/**
 * Plugin Name: Factbox
 * Description: The figures and dates of a post in a card beside it: the shortcode [factbox], or the block of that name.
 * Requires at least: 6.5
 * License: MIT OR Apache-2.0
 */

defined( 'ABSPATH' ) || exit;

/** The address of the entry; the other files stand beside it. */
const FACTBOX_SCRIPT = '/factbox/0.1.0/factbox.js';

/** The element, with the attributes given: [factbox source=".entry-content" sections="figures dates"]. */
function factbox_card( $attributes ) {
	wp_enqueue_script_module( 'factbox', home_url( FACTBOX_SCRIPT ), array(), null );
	$attributes = array_merge( array( 'published' => get_the_date( 'Y-m-d' ) ), (array) $attributes );
	$markup     = '';
	foreach ( $attributes as $name => $value ) {
		if ( preg_match( '/^[a-z][a-z-]*$/', $name ) && 0 !== strpos( $name, 'on' ) ) {
			$markup .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<aside><factbox-card$markup></factbox-card></aside>";
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
