package vn.binhyen.documents.templates;

import org.springframework.data.repository.Repository;

import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Optional;

interface PaperTemplates extends Repository<PaperTemplate, PaperTemplateId> {

    PaperTemplate save(PaperTemplate template);

    Optional<PaperTemplate> findByUnitAndKind(UnitId unit, PaperKind kind);

    List<PaperTemplate> findByUnit(UnitId unit);
}
