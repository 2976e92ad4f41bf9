package vn.binhyen.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.binhyen.access.AccountListing;
import vn.binhyen.access.AccountManagement;
import vn.binhyen.access.AccountSuccession;
import vn.binhyen.access.AccountView;
import vn.binhyen.access.Places;
import vn.binhyen.access.spi.ScopeLookup.Place;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.FormErrors;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.shell.spi.Wording;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The accounts of the province's posts. */
@Controller
@RequestMapping("/admin/accounts")
@RolesAllowed(Roles.ADMINISTRATOR)
class AccountController {

    private static final int PAGE = 50;

    private final AccountManagement management;
    private final AccountListing listing;
    private final AccountSuccession succession;
    private final Places places;
    private final Labels labels;
    private final Wording wording;

    AccountController(
            AccountManagement management,
            AccountListing listing,
            AccountSuccession succession,
            Places places,
            Labels labels,
            Wording wording) {
        this.management = management;
        this.listing = listing;
        this.succession = succession;
        this.places = places;
        this.labels = labels;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var found = listing.find(q, role.isBlank() ? null : role, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("accounts", shown);
        model.addAttribute("scopes", labels.of(scopesOf(shown)));
        if (q.isBlank() && role.isBlank() && after == null) {
            stranded(model);
        }
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("first", after == null ? null : link(q, role, null));
        model.addAttribute(
                "next", found.size() > PAGE ? link(q, role, shown.getLast().login()) : null);
        return "access/accounts";
    }

    private void stranded(Model model) {
        var all = succession.stranded();
        var shown = all.subList(0, Math.min(PAGE, all.size()));
        var units = new HashSet<UUID>();
        shown.forEach(it -> {
            units.addAll(it.offered());
            units.addAll(scopesOf(List.of(it.account())));
        });
        model.addAttribute("stranded", shown);
        model.addAttribute("strandedInAll", all.size());
        model.addAttribute("units", labels.of(units));
    }

    /** Places the account of a unit that is no more at one that took over. */
    @PostMapping("/{id}/place")
    String place(@PathVariable UUID id, @RequestParam UUID unit) {
        succession.place(id, new UnitId(unit));
        return "redirect:/admin/accounts?placed";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(null, AccountForm.EMPTY, List.of(), FormErrors.none(), model);
    }

    @GetMapping("/places")
    String places(@RequestParam(defaultValue = "") String scope, Model model) {
        model.addAttribute("choices", places.search(scope, 10));
        return "access/account :: places";
    }

    @PostMapping
    String open(@ModelAttribute AccountForm form, Model model, HttpServletResponse response) {
        return settle(
                null,
                form,
                model,
                response,
                settled -> {
                    var opened = management.open(settled.toOpen());
                    return showLink(opened.id(), opened.link(), model);
                });
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var view = listing.required(id);
        return form(view, AccountForm.of(view), List.of(), FormErrors.none(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute AccountForm form,
            Model model,
            HttpServletResponse response) {
        return settle(
                listing.required(id),
                form,
                model,
                response,
                settled -> {
                    management.change(id, settled.toChange());
                    return "redirect:/admin/accounts/" + id + "?saved";
                });
    }

    @PostMapping("/{id}/hand-over")
    String handOver(@PathVariable UUID id, Model model) {
        return showLink(id, management.handOver(id), model);
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable UUID id) {
        management.close(id);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable UUID id, Model model) {
        return showLink(id, management.reopen(id), model);
    }

    private String settle(
            @Nullable AccountView account,
            AccountForm form,
            Model model,
            HttpServletResponse response,
            java.util.function.Function<AccountForm, String> work) {
        var typed = form.typedScope();
        var choices = typed.isEmpty() ? List.<Place>of() : places.matching(typed);
        try {
            return work.apply(placed(form, typed, choices));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(account, form, choices, wording.errorsOf(refusal), model);
        }
    }

    /** The form with the one place it means; what was chosen is among what the words find. */
    private static AccountForm placed(AccountForm form, String typed, List<Place> choices) {
        var chosen = form.chosenPlace();
        var among = choices.stream().anyMatch(it -> placeOf(it).equals(chosen));
        if (!chosen.isEmpty() && (typed.isEmpty() || among)) {
            return form.in(chosen);
        }
        if (typed.isEmpty()) {
            return form;
        }
        if (choices.size() != 1) {
            throw Refusal.of(
                    "scope",
                    choices.isEmpty()
                            ? "access.refusal.scope-unknown"
                            : "access.refusal.scope-several");
        }
        return form.in(placeOf(choices.getFirst()));
    }

    private String form(
            @Nullable AccountView account,
            AccountForm form,
            List<Place> choices,
            FormErrors errors,
            Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.size() > 1 ? choices : List.of());
        model.addAttribute("errors", errors);
        var scope = account == null ? null : account.scope();
        model.addAttribute("scopeName", scope == null ? null : labels.of(scope));
        return "access/account";
    }

    private String showLink(UUID id, String link, Model model) {
        model.addAttribute("account", listing.required(id));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(link).toUriString());
        return "access/account-link";
    }

    private static List<UUID> scopesOf(List<AccountView> accounts) {
        return accounts.stream().map(AccountView::scope).filter(it -> it != null).toList();
    }

    /** The radio's value for a place. */
    static String placeOf(Place place) {
        var unit = place.unit();
        return unit != null ? "unit:" + unit : "body:" + place.body();
    }

    private static String link(String q, String role, @Nullable String after) {
        var link = org.springframework.web.util.UriComponentsBuilder.fromPath("/admin/accounts");
        if (!q.isBlank()) {
            link.queryParam("q", "{q}");
        }
        if (!role.isBlank()) {
            link.queryParam("role", role);
        }
        if (after != null) {
            link.queryParam("after", after);
        }
        return q.isBlank() ? link.toUriString() : link.encode().buildAndExpand(q).toUriString();
    }
}
