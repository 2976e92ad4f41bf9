package vn.binhyen.shell.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.shared.Roles;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.shell.spi.SearchSource;
import vn.binhyen.shell.spi.SearchSource.Hit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The search of the header: what each module finds, by kind, without regard to accents. */
@Controller
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class SearchController {

    private static final int PER_SOURCE = 20;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final ObjectProvider<SearchSource> sources;

    SearchController(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Authentication officer, Model model) {
        var asked = VietnameseText.nfc(q);
        var words = VietnameseText.searchKey(asked);
        var searchable = words.length() >= SHORTEST && words.length() <= LONGEST;
        model.addAttribute("asked", asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        model.addAttribute("searchable", searchable);
        model.addAttribute("groups", searchable ? find(words, officer) : Map.of());
        return "shell/search";
    }

    private Map<String, List<Hit>> find(String words, Authentication officer) {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::getOrder))
                .flatMap(source -> source.find(words, PER_SOURCE, officer).stream())
                .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
