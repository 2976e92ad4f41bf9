/**
 * Links that open one page of one institution without an account: the secret in a link, of which
 * only the hash is kept, how often it may be used, and its own last day. What stands behind a link
 * and who may make one is the business of the module that has its table. Start reading at {@link
 * vn.binhyen.access.links.SecretLinks}.
 */
@NamedInterface("links")
@NullMarked
package vn.binhyen.access.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
