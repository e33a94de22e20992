package lv.saiknes.ontology;

import java.util.Map;

import lv.saiknes.model.Text;

/**
 * A class noun: what a thing is called where its name cannot carry a Latvian case.
 *
 * @param label nominative singular, for example “apakšprioritāte”
 * @param cases Latvian genitive, dative, accusative and locative
 * @param feminine its Latvian gender
 */
public record Noun(Text label, Map<String, String> cases, boolean feminine) {
}
