package lv.saiknes.ontology;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Text;

/**
 * A kind of node.
 *
 * @param name name in the store and the API, for example {@code SubPriority}
 * @param label class noun, for example “apakšprioritāte”
 * @param plural class noun in the plural
 * @param cases Latvian genitive, dative, accusative and locative of the class noun
 * @param quoted whether names of this kind stand in quotation marks in a sentence
 * @param actor whether nodes of this kind act (implement, take part, belong)
 * @param description what it is, in English
 * @param labels further labels that its nodes may carry
 * @param properties properties without evidence of their own, by name
 * @param claims properties that are stated with evidence, by name, common ones included
 */
public record Kind(String name, Text label, Text plural, Map<String, String> cases, boolean quoted, boolean actor,
		String description, List<String> labels, Map<String, PropertyType> properties,
		Map<String, PropertyType> claims) {
}
