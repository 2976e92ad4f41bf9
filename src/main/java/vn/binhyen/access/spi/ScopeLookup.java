package vn.binhyen.access.spi;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Finds the unit or body an account is to belong to. Implemented by territory (units) and
 * organisation (bodies), a bean each.
 */
public interface ScopeLookup {

    /**
     * All that bear one of these codes on that day. Codes are no identities: two hits for one code
     * are possible, and refused where one is needed.
     */
    List<Place> byCode(Collection<String> codes, LocalDate day);

    /** The best hits for words without accents in lower case, or for a code. */
    List<Place> search(String words, int limit, LocalDate day);

    /**
     * A unit or a body, exactly one of both.
     *
     * @param name as shown to choose from, with what it lies in where names repeat
     */
    record Place(String code, String name, @Nullable UnitId unit, @Nullable BodyId body) {

        public static Place of(UnitId unit, String code, String name) {
            return new Place(code, name, unit, null);
        }

        public static Place of(BodyId body, String code, String name) {
            return new Place(code, name, null, body);
        }
    }
}
