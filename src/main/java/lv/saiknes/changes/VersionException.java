package lv.saiknes.changes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import lv.saiknes.model.Text;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Words;

/** A version of the dataset that is not at hand, or a file that holds none. */
public final class VersionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text text;

	private VersionException(Text text) {
		super(text.en());
		this.text = text;
	}

	/** Of a version that is not among those that are kept. */
	static VersionException unknown(String version, List<String> known) {
		Optional<String> nearest = Nearest.to(version, known);
		String all = known.stream().map((one) -> '`' + one + '`').collect(Collectors.joining(", "));
		return new VersionException(
				nearest.isPresent() ? Words.text("refusal.version-near", version, nearest.get(), all)
						: Words.text("refusal.version", version, all.isEmpty() ? "–" : all));
	}

	/** Of a file that is no export. */
	static VersionException unreadable(String why) {
		return new VersionException(Words.text("refusal.version-file", why));
	}

	/** What is said to the asker. */
	public Text text() {
		return this.text;
	}

}
