<?php
// As much of WordPress as the recipe asks for: prints a post that holds the shortcode or the block.
//   php wordpress.php shortcode|block
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
