package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.Identifier;

/** Names a kind of campaign; stored, so it does not change. */
public record KindCode(String value) implements Identifier {

    @Override
    public String toString() {
        return value;
    }
}
