/** Where the index is published. */
export const indexFolder = 'tim-kiem/chi-muc';
