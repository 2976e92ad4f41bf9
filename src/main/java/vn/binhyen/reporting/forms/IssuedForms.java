package vn.binhyen.reporting.forms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorDictionary;
import vn.binhyen.indicators.IndicatorView;
import vn.binhyen.reporting.rounds.Sights;

import java.util.Map;
import java.util.stream.Collectors;

/** Reads the forms of rounds as they were issued, with the names their lines had then. */
@Service
@Transactional(readOnly = true)
public class IssuedForms {

    private final Forms forms;
    private final IndicatorDictionary dictionary;
    private final Sights sights;

    IssuedForms(Forms forms, IndicatorDictionary dictionary, Sights sights) {
        this.forms = forms;
        this.dictionary = dictionary;
        this.sights = sights;
    }

    /** The lines of a round's form; not found where its campaign is none of the officer's. */
    public FormView of(RoundId round) {
        var form = forms.ofRound(round);
        sights.require(form.campaign());
        var names = names(form);
        return new FormView(
                form.campaign(),
                form.kind(),
                form.lines().stream()
                        .map(it -> FormView.Line.of(it, names.get(it.indicator())))
                        .toList(),
                form.narrative());
    }

    /** The indicators of a form in the version it was issued with, by code. */
    public Map<String, IndicatorView> names(Form form) {
        return dictionary.issued(
                form.lines().stream()
                        .collect(Collectors.toMap(Form.Line::indicator, Form.Line::version)));
    }
}
