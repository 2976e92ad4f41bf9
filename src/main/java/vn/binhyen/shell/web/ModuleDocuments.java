package vn.binhyen.shell.web;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The documentation of the modules, generated from the code and carried in the jar. */
@Component
class ModuleDocuments {

    /** Where the pages are served; links between the files are turned towards it. */
    static final String PLACE = "/admin/modules";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[a-z0-9-]+)*");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(context -> ModuleDocuments::attributes)
                    .build();

    /** One page. */
    record Page(String title, String html) {}

    Page page(String name) {
        try {
            var text = file(name + ".md").getContentAsString(StandardCharsets.UTF_8);
            var document = parser.parse(text);
            return new Page(titleOf(document, name), renderer.render(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Resource diagram(String name) {
        return file(name + ".svg");
    }

    private static Resource file(String name) {
        var file = new ClassPathResource("modules-docs/" + name);
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw new NotFound();
        }
        return file;
    }

    private static String titleOf(Node document, String name) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getFirstChild() instanceof Text text) {
                return text.getLiteral();
            }
        }
        return name;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Link link when isOurs(link.getDestination()) ->
                    attributes.put("href", PLACE + "/" + link.getDestination().replace(".md", ""));
            case Image image when tag.equals("img") && isOurs(image.getDestination()) -> {
                attributes.put("src", PLACE + "/" + image.getDestination());
                attributes.put("loading", "lazy");
            }
            case TableBlock table -> attributes.put("class", "by-table");
            default -> {}
        }
    }

    private static boolean isOurs(String destination) {
        return NAME.matcher(destination).matches();
    }
}
