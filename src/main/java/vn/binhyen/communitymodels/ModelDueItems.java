package vn.binhyen.communitymodels;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.Wording;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Models that may be dormant, for who answers for them; the province gets them all as one task,
 * with its list.
 */
@Component
class ModelDueItems implements DueItems {

    private static final int MOST_MODELS = 20;

    private final ModelCatalogue catalogue;
    private final HomelessSites lost;
    private final ModelScope scope;
    private final Scopes scopes;
    private final Wording wording;

    ModelDueItems(
            ModelCatalogue catalogue,
            HomelessSites lost,
            ModelScope scope,
            Scopes scopes,
            Wording wording) {
        this.catalogue = catalogue;
        this.lost = lost;
        this.scope = scope;
        this.scopes = scopes;
        this.wording = wording;
    }

    @Override
    public List<DueItem> dueFor(Authentication authentication, ZonedDateTime now) {
        var officer = Officer.of(authentication);
        if (!officer.is(Roles.PLANNER) && !officer.is(Roles.REPORTER)) {
            return List.of();
        }
        var items = new ArrayList<>(homeless(officer, now.toLocalDate()));
        var waiting = waiting(officer, now.toLocalDate());
        if (waiting.isEmpty() || !scopes.coversProvince(officer)) {
            waiting.stream().map(this::item).forEach(items::add);
            return items;
        }
        items.add(
                new DueItem(
                        DueItem.Kind.TO_DO,
                        wording.of("communitymodels.due.dormant.many", waiting.size()),
                        wording.of("communitymodels.due.dormant.hint"),
                        null,
                        null,
                        "/models?waiting=true",
                        "communitymodels.due.open"));
        return items;
    }

    /** Sites of units that were divided: who answers for the model says where they went. */
    private List<DueItem> homeless(Officer officer, LocalDate day) {
        var sites =
                lost.on(day).stream()
                        .filter(it -> scope.mayChange(officer, it.host(), it.owner()))
                        .toList();
        return HomelessSites.Homeless.byModel(sites).values().stream()
                .limit(MOST_MODELS)
                .map(it ->
                        new DueItem(
                                DueItem.Kind.TO_DO,
                                wording.of("communitymodels.due.homeless", it.getFirst().name()),
                                wording.of("communitymodels.due.homeless.hint", it.size()),
                                null,
                                null,
                                "/models/" + it.getFirst().model() + "/homeless",
                                "communitymodels.due.choose"))
                .toList();
    }

    private List<ModelView> waiting(Officer officer, LocalDate day) {
        var asked = new ModelFilter(null, null, null, null, null, null, null, null, true, true);
        return catalogue.all(asked, day).stream()
                .filter(it -> scope.mayChange(officer, it.facts().host(), it.facts().ownerBody()))
                .toList();
    }

    private DueItem item(ModelView model) {
        return new DueItem(
                DueItem.Kind.TO_DO,
                wording.of("communitymodels.due.dormant", model.facts().name()),
                wording.of("communitymodels.due.dormant.hint"),
                null,
                null,
                "/models/" + model.id(),
                "communitymodels.due.open");
    }
}
