package vn.binhyen.awards.standards;

/** The two results of a year, never mixed: the title, and the grade of the movement. */
public enum Purpose {
    TITLE,
    GRADE
}
