<?php
// Reads a JSON list of texts, and writes what WordPress keeps of each when an author without `unfiltered_html` saves, as it is shown then.
$folder = getenv('WORDPRESS_PATH') ?: '/usr/share/wordpress';
define('ABSPATH', "$folder/");
define('WPINC', 'wp-includes');
foreach (['plugin', 'functions', 'formatting', 'kses', 'shortcodes'] as $part) require_once "$folder/wp-includes/$part.php";
// This asks the database, of which there is none: a site in UTF-8 with the usual settings.
if (!function_exists('get_option')) {
  function get_option($name, $default = false) { return $name === 'blog_charset' ? 'UTF-8' : $default; }
}
$texts = json_decode(stream_get_contents(STDIN), true);
echo json_encode(array_map(fn($text) => wpautop(wp_kses_post($text)), $texts));
