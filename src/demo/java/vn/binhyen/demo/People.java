package vn.binhyen.demo;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.CampaignWork;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the posts of all units and bodies; only those of the sign-in page can be signed in to. */
@Component
@Profile("demo")
class People {

    private static final Locale PAPER = Locale.forLanguageTag("vi");
    private static final double USUAL_HOUSEHOLDS = 2_000;

    private final Actors posts;
    private final UnitDirectory units;
    private final CampaignWork work;
    private final MessageSource messages;

    People(Actors posts, UnitDirectory units, CampaignWork work, MessageSource messages) {
        this.posts = posts;
        this.units = units;
        this.work = work;
        this.messages = messages;
    }

    /** Before there is anything to belong to. */
    void openAdministrator() {
        openToAll(Table.read("accounts").getFirst(), LocalDate.EPOCH);
    }

    /** Those who may be tried, as the file says. */
    void openToAll(LocalDate day) {
        for (var row : Table.read("accounts")) {
            if (!posts.has(row.cell("login"))) {
                openToAll(row, day);
            }
        }
    }

    private void openToAll(Table.Row row, LocalDate day) {
        var code = row.cell("unit");
        var unit = code.isEmpty() ? null : units.byCode(List.of(code), day).getFirst().id();
        var body = row.cell("body").isEmpty() ? null : body(row.cell("body"), day).body();
        posts.openToAll(row.cell("login"), row.cell("post"), row.cell("role"), unit, body);
    }

    private AudienceSource.Candidate body(String code, LocalDate day) {
        return work.candidates(day).stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Place> communes(LocalDate day) {
        return below("commune", day).stream()
                .map(it -> place(it, "commune", "bao-cao-" + key(it.shortName())))
                .toList();
    }

    List<Place> districts(LocalDate day) {
        return below("district", day).stream()
                .map(it -> place(it, "district", "bao-cao-" + key(it.name())))
                .toList();
    }

    /** The receiving desk of a district, which ends with it. */
    Officer deskOf(UnitView district) {
        var login = "duyet-" + key(district.name());
        return posts.has(login)
                ? posts.of(login)
                : posts.open(
                        login,
                        text("demo.post.reviewer", inText(district.name())),
                        Roles.REVIEWER,
                        district.id(),
                        null);
    }

    List<Place> bodies(LocalDate day) {
        return work.candidates(day).stream()
                .sorted(Comparator.comparing(AudienceSource.Candidate::code))
                .map(this::place)
                .toList();
    }

    private Place place(AudienceSource.Candidate body) {
        var login = "bao-cao-" + key(body.code());
        var reporter =
                posts.has(login)
                        ? posts.of(login)
                        : posts.open(
                                login,
                                text("demo.post.body", body.name()),
                                Roles.REPORTER,
                                null,
                                new BodyId(body.body().value()));
        return new Place(body.body().value(), "body", body.code(), 1, reporter);
    }

    private Place place(UnitView unit, String who, String login) {
        var reporter =
                posts.has(login)
                        ? posts.of(login)
                        : posts.open(
                                login,
                                text("demo.post.reporter", inText(unit.name())),
                                Roles.REPORTER,
                                unit.id(),
                                null);
        return new Place(
                unit.id().value(),
                who,
                unit.code(),
                households().getOrDefault(unit.code(), USUAL_HOUSEHOLDS) / USUAL_HOUSEHOLDS,
                reporter);
    }

    private Map<String, Double> households() {
        var found = new HashMap<String, Double>();
        for (var row : Table.read("units")) {
            if (row.cell("level").equals("commune")) {
                found.put(row.cell("code"), Double.valueOf(row.cell("households")));
            }
        }
        return found;
    }

    /** In the order of their codes, which never changes. */
    List<UnitView> below(String tier, LocalDate day) {
        return units.below(province(), Set.of(tier), day).stream()
                .map(it -> it.unit())
                .sorted(Comparator.comparing(UnitView::code))
                .collect(Collectors.toList());
    }

    UnitId province() {
        return units.province().orElseThrow();
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PAPER);
    }

    private static String key(String name) {
        return VietnameseText.searchKey(name).replaceAll("[^a-z0-9]+", "-");
    }

    /** "xã An Lộc" within a sentence. */
    private static String inText(String name) {
        return name.substring(0, 1).toLowerCase(PAPER) + name.substring(1);
    }
}
