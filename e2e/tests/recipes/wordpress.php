<?php
// As much of WordPress as the recipe asks for: prints a post that holds the shortcode or the block.
//   php wordpress.php shortcode|block [CARD HTML]
// CARD and HTML are files with what the post's custom fields hold.
define( 'ABSPATH', __DIR__ );

$on_init = array();
$modules = array();
$tags    = array();
$blocks  = array();

function add_action( $hook, $callback ) { global $on_init; assert( 'init' === $hook ); $on_init[] = $callback; }
function add_shortcode( $tag, $callback ) { global $tags; $tags[ $tag ] = $callback; }
function register_block_type( $name, $args ) { global $blocks; $blocks[ $name ] = $args['render_callback']; }
function wp_register_script( $handle, $src, $needs, $version ) {}
function wp_add_inline_script( $handle, $script ) { assert( str_contains( $script, 'registerBlockType' ) ); }
function wp_enqueue_script_module( $id, $src, $needs, $version ) { global $modules; $modules[ $id ] = $src; }
function home_url( $path ) { return $path; }
function get_the_date( $format ) { return ( new DateTime( '2026-05-14' ) )->format( $format ); }
function get_the_ID() { return 7; }
function get_post_meta( $post, $field, $single ) {
	global $argv;
	assert( 7 === $post && $single );
	$file = $argv[ 'factbox_card' === $field ? 2 : 3 ] ?? null;
	return $file ? file_get_contents( $file ) : '';
}
function wp_json_encode( $data, $flags ) { return json_encode( $data, $flags ); }
// As the real one: tags and attributes that are not on the list fall out, their text stays.
function wp_kses( $html, $allowed ) {
	return preg_replace_callback( '#<(/?)([a-z0-9]+)([^>]*)>#', function ( $tag ) use ( $allowed ) {
		if ( ! isset( $allowed[ $tag[2] ] ) ) {
			return '';
		}
		preg_match_all( '#([a-z-]+)="[^"]*"#', $tag[3], $attributes, PREG_SET_ORDER );
		$kept = array_filter( $attributes, fn( $one ) => isset( $allowed[ $tag[2] ][ $one[1] ] ) );
		return "<$tag[1]$tag[2]" . implode( '', array_map( fn( $one ) => " $one[0]", $kept ) ) . '>';
	}, $html );
}
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }

require dirname( __DIR__, 3 ) . '/recipes/wordpress/factbox.php';
foreach ( $on_init as $callback ) {
	$callback();
}
$card = 'block' === $argv[1]
	? $blocks['factbox/card']( array(), '', null )
	: $tags['factbox']( array( 'max-items' => '3', 'onclick' => 'x', 'heading' => '"Facts" & dates' ) );
?>
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title><link rel="icon" href="data:,">
<?php foreach ( $modules as $src ) : ?>
<script type="module" src="<?php echo esc_attr( $src ); ?>"></script>
<?php endforeach; ?>
</head><body><article><h1>New ferry carries 380 passengers</h1>
<p>The council bought a ferry for 2.6 million euros on Tuesday, the mayor said. It carries 380 passengers
and 24 cars, and will first sail on June 8.</p>
<?php echo $card; ?>
<p>About 1,900 people a day took the old ferry, which was built in 1974 and broke down 17 times last year.</p>
</article></body></html>
