package lv.saiknes.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import lv.saiknes.desk.Reading.Drawn;
import lv.saiknes.desk.Reviews.Review;
import lv.saiknes.export.Addresses;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import org.jspecify.annotations.Nullable;

/** The facts that cite a source, as the desk shows them beside its lines. */
final class DrawnFacts {

	private static final int SHORT_READ = 12;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	DrawnFacts(Ontology ontology, SentenceWriter sentences) {
		this.ontology = ontology;
		this.sentences = sentences;
	}

	/** What was drawn from a source, in the order of its lines. */
	List<Drawn> of(State now, String source) {
		Dataset dataset = now.dataset().orElseThrow();
		Map<String, Citation> passages = dataset.citations()
			.stream()
			.filter((one) -> one.source().equals(source))
			.collect(Collectors.toMap(Citation::id, (one) -> one));
		Map<String, Review> reviews = new Reviews(now.folderOf(source)).list(source);
		List<Drawn> drawn = new ArrayList<>();
		for (Relation relation : dataset.relations()) {
			if (relation.grade() != Grade.DERIVED && isOf(relation.citations(), passages)) {
				Text sentence = this.sentences.sentence(relation.kind(), Named.of(now.entity(relation.from())),
						Named.of(now.entity(relation.to())), false);
				String read = hash(sentence.lv() + relation.properties(), relation.citations(), dataset);
				add(drawn, relation.id(), relation.citations(), passages, sentence, null, null, null, relation.grade(),
						reviews.get(relation.id()), read);
			}
		}
		for (Entity entity : dataset.entities()) {
			List<String> ids = Addresses.claimIds(entity);
			for (int i = 0; i < ids.size(); i++) {
				Claim claim = entity.claims().get(i);
				if (claim.grade() != Grade.DERIVED && isOf(claim.citations(), passages)) {
					PropertyType type = this.ontology.getKind(entity.kind()).claims().get(claim.property());
					String words = (type != null && type.type() == ValueType.ENUM)
							? "value." + entity.kind() + "." + claim.property() + "." + claim.value() : null;
					String id = ids.get(i);
					String read = hash(entity.name().lv() + claim.property() + claim.value(), claim.citations(),
							dataset);
					add(drawn, id, claim.citations(), passages, entity.name(), claim.property(), words, claim.value(),
							claim.grade(), reviews.get(id), read);
				}
			}
		}
		drawn.sort(Comparator.comparingInt(Drawn::firstLine).thenComparing(Drawn::id));
		return drawn;
	}

	private static boolean isOf(List<String> cited, Map<String, Citation> passages) {
		return cited.stream().anyMatch(passages::containsKey);
	}

	private static void add(List<Drawn> drawn, String id, List<String> cited, Map<String, Citation> passages,
			Text sentence, @Nullable String property, @Nullable String words, @Nullable Object value, Grade grade,
			@Nullable Review review, String read) {
		Citation first = cited.stream()
			.map(passages::get)
			.filter(Objects::nonNull)
			.min(Comparator.comparingInt(Citation::firstLine))
			.orElseThrow();
		String state = (review == null) ? "NONE"
				: !review.read().equals(read) ? "CHANGED" : review.agreed() ? "AGREED" : "DISPUTED";
		drawn.add(new Drawn(id, first.firstLine(), first.lastLine(), sentence, property, words, value, grade.name(),
				state, (review != null) ? review.note() : null, read));
	}

	/** By which it is known later that a fact is still the one that was read. */
	private static String hash(String words, List<String> cited, Dataset dataset) {
		return Sha256.hex(words + cited
				+ dataset.citations().stream().filter((one) -> cited.contains(one.id())).map(Citation::sha256).toList())
			.substring(0, SHORT_READ);
	}

}
