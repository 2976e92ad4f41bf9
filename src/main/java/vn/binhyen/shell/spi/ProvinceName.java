package vn.binhyen.shell.spi;

import java.util.Optional;

/** The name of the province this deployment serves, for the header of every page. */
public interface ProvinceName {

    /** "Tỉnh Lam Giang"; empty before it has been named. */
    Optional<String> today();
}
