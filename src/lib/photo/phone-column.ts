/**
 * How wide a picture is that fills the column of a telephone, for `sizes`. The column is 92 % of the screen; asked for a little less, a
 * telephone of 412 pixels takes the size of 640 pixels for its 663, not the next of 900, which is a third heavier and looks alike.
 */
export const phoneColumn = '88vw';
