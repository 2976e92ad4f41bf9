package vn.binhyen.awards.standards;

/** Objects of that trait are not recognised by the standard, as this article of it says. */
public record Exclusion(Trait trait, String article, boolean toConfirm) {}
