package vn.binhyen.imports;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of file that modules have contributed, and who may import which. */
@Component
class ImportTargets {

    private final ObjectProvider<ImportTarget> contributed;

    ImportTargets(ObjectProvider<ImportTarget> contributed) {
        this.contributed = contributed;
    }

    List<ImportTarget> openTo(Authentication importer) {
        return byName().values().stream().filter(it -> isOpen(it, importer)).toList();
    }

    ImportTarget required(String name, Authentication importer) {
        var target = required(name);
        if (!isOpen(target, importer)) {
            throw new AccessDeniedException("not a role of this target");
        }
        return target;
    }

    ImportTarget required(String name) {
        var target = byName().get(name);
        if (target == null) {
            throw new NotFound();
        }
        return target;
    }

    static boolean isAdministrator(Authentication importer) {
        return has(importer, Roles.ADMINISTRATOR);
    }

    private static boolean isOpen(ImportTarget target, Authentication importer) {
        return isAdministrator(importer)
                || target.roles().stream().anyMatch(role -> has(importer, role));
    }

    private static boolean has(Authentication importer, String role) {
        return importer.getAuthorities().stream()
                .anyMatch(it -> ("ROLE_" + role).equals(it.getAuthority()));
    }

    /** Looked up late: targets may themselves need what imports offers. */
    private Map<String, ImportTarget> byName() {
        var byName = new LinkedHashMap<String, ImportTarget>();
        contributed
                .orderedStream()
                .forEach(target -> {
                    if (byName.put(target.name(), target) != null) {
                        throw new IllegalStateException(
                                "two import targets named " + target.name());
                    }
                });
        return byName;
    }
}
