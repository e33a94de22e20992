package lv.saiknes.sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;

/**
 * Prints sentences to be read aloud: as many of each kind of relation, drawn by chance
 * with a seed, in both languages, by turns from their start, from their end, and in the
 * past tense. What the reading of such samples led to stands in docs/sentences.md.
 */
final class SentenceSample {

	private SentenceSample() {
	}

	/**
	 * @param arguments the seed, and how many sentences
	 */
	public static void main(String[] arguments) {
		Random random = new Random(Long.parseLong(arguments[0]));
		int wanted = Integer.parseInt(arguments[1]);
		SentenceWriter writer = new SentenceWriter(RealData.ONTOLOGY);
		Map<String, Named> named = RealData.DATASET.entities()
			.stream()
			.collect(Collectors.toMap(Entity::id, Named::of));
		Map<String, List<Relation>> byKind = new TreeMap<>(RealData.DATASET.relations()
			.stream()
			.collect(Collectors.groupingBy(Relation::kind, Collectors.toCollection(ArrayList::new))));
		byKind.values().forEach((relations) -> Collections.shuffle(relations, random));
		int printed = 0;
		for (int turn = 0; printed < wanted; turn++) {
			for (List<Relation> relations : byKind.values()) {
				if (turn < relations.size() && printed < wanted) {
					Relation relation = relations.get(turn);
					Text sentence = writer.sentence(relation.kind(), named.get(relation.from()),
							named.get(relation.to()), turn % 2 == 0, turn % 4 == 3, turn % 3 == 2);
					printed++;
					System.out.printf("%d %s%n    %s%n    %s%n", printed, relation.kind(), sentence.lv(),
							sentence.en());
				}
			}
		}
	}

}
