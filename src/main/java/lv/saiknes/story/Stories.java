package lv.saiknes.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Text;
import lv.saiknes.story.Story.Reference;
import lv.saiknes.story.Story.Step;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The stories, read from the class path. A story that does not keep its form (languages,
 * number of steps, marks in the text) is refused; whether it is true to the data is for a
 * test to say. Immutable.
 */
public final class Stories {

	private static final List<String> IDS = List.of("arendal", "daugavpils-university");

	private final List<Story> stories;

	private Stories(List<Story> stories) {
		this.stories = List.copyOf(stories);
	}

	/**
	 * Reads all stories.
	 * @throws StoryException when one is absent or wrong
	 */
	public static Stories load() {
		return new Stories(IDS.stream().map(Stories::read).toList());
	}

	/** All stories, in the order in which they are offered. */
	public List<Story> list() {
		return this.stories;
	}

	/** The story with this id, if there is one. */
	public Optional<Story> find(String id) {
		return this.stories.stream().filter((story) -> story.id().equals(id)).findFirst();
	}

	private static Story read(String id) {
		String file = "stories/" + id + ".yaml";
		try (InputStream in = Stories.class.getClassLoader().getResourceAsStream(file)) {
			if (in == null) {
				throw new StoryException("`" + file + "` is not on the class path; build the project again");
			}
			return parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new StoryException("`" + file + "` cannot be read: " + ex.getMessage());
		}
	}

	/**
	 * Reads a story from its YAML text.
	 * @throws StoryException when it is wrong
	 */
	static Story parse(String id, String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			Map<?, ?> root = map(new Yaml(new SafeConstructor(options)).load(yaml), "the story");
			List<Step> steps = new ArrayList<>();
			for (Object step : list(root, "steps")) {
				steps.add(step(map(step, "a step")));
			}
			return new Story(id, text(root, "title"), text(root, "lead"), steps);
		}
		catch (YAMLException | IllegalArgumentException | StoryException ex) {
			throw new StoryException("stories/" + id + ".yaml: " + ex.getMessage());
		}
	}

	private static Step step(Map<?, ?> step) {
		List<Reference> facts = new ArrayList<>();
		for (Object fact : list(step, "facts")) {
			map(fact, "a fact").forEach(
					(grade, id) -> facts.add(new Reference(String.valueOf(id), Grade.valueOf(String.valueOf(grade)))));
		}
		return new Step(text(step, "title"), text(step, "text"), facts, String.valueOf(value(step, "view")));
	}

	private static Text text(Map<?, ?> parent, String key) {
		Map<?, ?> text = map(value(parent, key), "`" + key + "`");
		return new Text(String.valueOf(value(text, "lv")), String.valueOf(value(text, "en")));
	}

	private static List<?> list(Map<?, ?> parent, String key) {
		if (value(parent, key) instanceof List<?> list) {
			return list;
		}
		throw new StoryException("`" + key + "` must be a list");
	}

	private static Object value(Map<?, ?> parent, String key) {
		Object value = parent.get(key);
		if (value == null) {
			throw new StoryException("`" + key + "` is missing beside " + parent.keySet());
		}
		return value;
	}

	private static Map<?, ?> map(@Nullable Object value, String what) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new StoryException(what + " must be a mapping, but is `" + value + "`");
	}

}
