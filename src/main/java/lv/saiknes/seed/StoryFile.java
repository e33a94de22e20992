package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Story.Reference;
import lv.saiknes.model.Story.Step;
import lv.saiknes.model.Story;
import lv.saiknes.model.Text;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the guided tours, {@code steps: …}; the id of a story is the name of its file.
 */
final class StoryFile {

	private final Findings findings;

	private final Map<String, Placed<Story>> stories = new LinkedHashMap<>();

	/** What the stories rest on. */
	private final List<Placed<Reference>> facts = new ArrayList<>();

	StoryFile(Findings findings) {
		this.findings = findings;
	}

	/** The stories by id. */
	Map<String, Placed<Story>> stories() {
		return this.stories;
	}

	void read(YamlMap root) {
		root.allow(Set.of("title", "lead", "steps"));
		String file = root.place().file();
		String id = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
		Optional<Text> title = root.requiredText("title");
		Optional<Text> lead = root.requiredText("lead");
		List<YamlMap> written = root.maps("steps");
		if (written.size() < Story.LEAST_STEPS || written.size() > Story.MOST_STEPS) {
			root.bad("steps", "the story has " + written.size() + " steps",
					"Give it " + Story.LEAST_STEPS + " to " + Story.MOST_STEPS + ".");
		}
		List<Step> steps = written.stream().flatMap((step) -> step(step).stream()).toList();
		if (title.isPresent() && lead.isPresent()) {
			Placed<Story> known = this.stories.putIfAbsent(id,
					new Placed<>(new Story(id, title.get(), lead.get(), steps), root.place()));
			if (known != null) {
				this.findings.add(root.place(), "DUPLICATE_ID",
						"the story `" + id + "` stands already in " + known.place().file(),
						"Give one of the files another name.");
			}
		}
	}

	private Optional<Step> step(YamlMap map) {
		map.allow(Set.of("title", "text", "facts", "view"));
		Optional<Text> title = map.requiredText("title");
		Optional<Text> text = map.requiredText("text");
		Optional<String> view = map.required("view");
		List<Reference> references = new ArrayList<>();
		for (YamlMap fact : map.maps("facts")) {
			fact.keys().forEach((grade) -> reference(fact, grade).ifPresent(references::add));
		}
		if (title.isEmpty() || text.isEmpty() || view.isEmpty()) {
			return Optional.empty();
		}
		Step step = new Step(title.get(), text.get(), references, view.get());
		for (Language language : Language.values()) {
			marks(step, language, map.placeOf("text"));
		}
		return Optional.of(step);
	}

	private Optional<Reference> reference(YamlMap fact, String grade) {
		if (Arrays.stream(Grade.values()).noneMatch((one) -> one.name().equals(grade))) {
			fact.bad(grade, "`" + grade + "` is no grade",
					"Write STATED, CURATED or DERIVED, then the id of the relation.");
			return Optional.empty();
		}
		return fact.string(grade).map((id) -> {
			Reference reference = new Reference(id, Grade.valueOf(grade));
			this.facts.add(new Placed<>(reference, fact.placeOf(grade)));
			return reference;
		});
	}

	/** The text must point to each fact, and to nothing else. */
	private void marks(Step step, Language language, Place place) {
		List<Integer> marks = step.marks(language);
		int count = step.facts().size();
		for (int mark = 1; mark <= count; mark++) {
			if (!marks.contains(mark)) {
				this.findings.add(place, "STORY_MARK",
						"the text in " + language + " never points to its fact [" + mark + "] `"
								+ step.facts().get(mark - 1).id() + "`",
						"Point to it where it is told, or leave the fact out.");
			}
		}
		marks.stream()
			.filter((mark) -> mark < 1 || mark > count)
			.forEach((mark) -> this.findings.add(place, "STORY_MARK",
					"the text in " + language + " points to fact [" + mark + "], but there are " + count,
					"Add the fact, or correct the mark."));
	}

	/** The facts must be in the data as the stories say; derived ones, too. */
	void check(Dataset dataset) {
		Map<String, Relation> relations = dataset.relations()
			.stream()
			.collect(Collectors.toMap(Relation::id, (relation) -> relation));
		Map<String, Entity> entities = dataset.entities()
			.stream()
			.collect(Collectors.toMap(Entity::id, (entity) -> entity));
		this.facts.forEach((fact) -> {
			Reference reference = fact.value();
			List<Grade> known = reference.isClaim() ? gradesOf(entities.get(reference.node()), reference.property())
					: Optional.ofNullable(relations.get(reference.id())).map(Relation::grade).stream().toList();
			if (known.isEmpty()) {
				this.findings.add(fact.place(), "DANGLING_ID", "there is no fact `" + reference.id() + "`",
						"Correct the id" + Nearest.hint(reference.id(), relations.keySet()));
			}
			else if (!known.equals(List.of(reference.grade()))) {
				this.findings.add(fact.place(), "BAD_VALUE",
						"`" + reference.id() + "` is " + known.getFirst() + ", not " + reference.grade(),
						(known.size() > 1) ? "Tell of a property that has one claim."
								: "Write how it is known, and tell it so.");
			}
		});
	}

	private static List<Grade> gradesOf(@Nullable Entity entity, String property) {
		return (entity == null) ? List.of()
				: entity.claims()
					.stream()
					.filter((claim) -> claim.property().equals(property))
					.map((claim) -> claim.grade())
					.toList();
	}

}
