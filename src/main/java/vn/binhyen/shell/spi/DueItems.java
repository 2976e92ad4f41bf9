package vn.binhyen.shell.spi;

import org.springframework.security.core.Authentication;

import java.time.ZonedDateTime;
import java.util.List;

/** Tasks of the home queue. Contribute a bean of this type to put the tasks of a module there. */
public interface DueItems {

    /** The open tasks of the post that is signed in, at this moment. */
    List<DueItem> dueFor(Authentication officer, ZonedDateTime now);
}
