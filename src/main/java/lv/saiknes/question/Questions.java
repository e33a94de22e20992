package lv.saiknes.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import lv.saiknes.query.CurrentManifest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The example questions: the files of the folder that the dataset names; it may name
 * none. Safe to share between threads.
 */
@Component
class Questions {

	private static final String ENDING = ".graphql";

	private final CurrentManifest manifest;

	/** The questions of each folder that was asked for. */
	private final Map<String, List<Question>> questions = new ConcurrentHashMap<>();

	Questions(CurrentManifest manifest) {
		this.manifest = manifest;
	}

	/** The questions on the data at hand, by id. */
	List<Question> list() {
		String folder = this.manifest.get().exampleQueries();
		return (folder == null) ? List.of() : this.questions.computeIfAbsent(folder, Questions::read);
	}

	/** The question with this id, if there is one. */
	Optional<Question> find(String id) {
		return list().stream().filter((question) -> question.id().equals(id)).findFirst();
	}

	private static List<Question> read(String folder) {
		PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
		try {
			List<Question> questions = new ArrayList<>();
			for (Resource file : files.getResources("classpath:" + folder + "/*" + ENDING)) {
				String name = String.valueOf(file.getFilename());
				String id = name.substring(0, name.length() - ENDING.length());
				Resource variables = files.getResource("classpath:" + folder + "/" + id + ".variables.json");
				questions.add(Question.of(id, file.getContentAsString(StandardCharsets.UTF_8),
						variables.exists() ? variables.getContentAsString(StandardCharsets.UTF_8) : ""));
			}
			questions.sort(Comparator.comparing(Question::id));
			return List.copyOf(questions);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
