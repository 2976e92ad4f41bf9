/** In which words a unit issues its papers: head, number symbol, signature, recipients. */
@NamedInterface("templates")
@NullMarked
package vn.binhyen.documents.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
