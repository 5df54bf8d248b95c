// Loads the page again when its server says that a file has changed, where the reader was.
new EventSource('/_changes').addEventListener('message', () => location.reload())
