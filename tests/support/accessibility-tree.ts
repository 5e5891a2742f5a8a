/** Whether the tests can ask this browser for its accessibility tree: only Chromium shows it to them. */
export const showsAccessibilityTree = 'userAgentData' in navigator;
