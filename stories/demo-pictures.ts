/** Where Storybook has the pictures of the made-up municipality (`staticDirs`). */
export const DEMO_PICTURES = new URL('demo-images/', document.baseURI).href;
