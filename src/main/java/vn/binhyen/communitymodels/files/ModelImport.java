package vn.binhyen.communitymodels.files;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportColumn;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.UnitCodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files of models ({@code models}); the register exports the same columns. */
@Component
class ModelImport implements ImportTarget {

    private final ModelWriter writer;
    private final UnitCodes units;
    private final Owners owners;
    private final CurrentOfficer officer;
    private final Scopes scopes;

    ModelImport(
            ModelWriter writer,
            UnitCodes units,
            Owners owners,
            CurrentOfficer officer,
            Scopes scopes) {
        this.writer = writer;
        this.units = units;
        this.owners = owners;
        this.officer = officer;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "models";
    }

    @Override
    public List<ImportColumn> columns() {
        return ModelFile.COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<RowMessage> check(ImportCall call, List<ImportRow> rows) {
        Refusal.unless(
                officer.find().map(scopes::coversProvince).orElse(true),
                "communitymodels.refusal.register-of-the-province");
        var file = read(call, rows);
        var messages = new ArrayList<>(file.messages());
        messages.addAll(writer.check(file.lines().values(), call.today()));
        return messages;
    }

    @Override
    @Transactional
    public ImportOutcome apply(ImportCall call, List<ImportRow> rows) {
        var file = read(call, rows);
        Refusal.unless(
                file.messages().stream().allMatch(RowMessage::warning)
                        && writer.check(file.lines().values(), call.today()).stream()
                                .allMatch(RowMessage::warning),
                "communitymodels.refusal.register-has-changed");
        return writer.write(file.lines().values(), call.today());
    }

    private ModelFile read(ImportCall call, List<ImportRow> rows) {
        var effective = call.effectiveOn();
        var day = effective == null ? call.today() : effective;
        var file =
                new ModelFile(
                        units.of(ModelFile.unitCodes(rows)),
                        it -> owners.of(it, call.today()),
                        day,
                        call.today());
        file.read(rows);
        return file;
    }
}
