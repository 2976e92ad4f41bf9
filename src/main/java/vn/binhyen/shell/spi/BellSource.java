package vn.binhyen.shell.spi;

import org.springframework.security.core.Authentication;

/** What the bell in the header counts. Implemented by notices; without it there is no bell. */
public interface BellSource {

    /** How many messages the post has not read. */
    int unread(Authentication officer);

    /** The page that lists them. */
    String href();
}
