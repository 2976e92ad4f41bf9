package vn.binhyen.campaigns;

import java.util.List;

/**
 * The obliged of a round under one unit, to choose from.
 *
 * @param name of the unit above; empty for bodies
 */
public record ObligedChoice(String name, List<Choice> choices) {

    /** One of them; {@code value} says whether it is a unit or a body. */
    public record Choice(String value, String name) {}
}
