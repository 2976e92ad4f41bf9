package vn.binhyen.shell.spi;

import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;

import java.util.List;

/** What the search of the header finds in a module. */
public interface SearchSource extends Ordered {

    /** The best hits the officer may see; {@code words} come without accents, in lower case. */
    List<Hit> find(String words, int limit, Authentication officer);

    /**
     * One hit.
     *
     * @param kind message key of what it is ("Đơn vị", "Đợt cao điểm")
     */
    record Hit(String kind, String title, String detail, String href) {}
}
