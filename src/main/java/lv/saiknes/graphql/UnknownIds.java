package lv.saiknes.graphql;

import java.util.Optional;

import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Text;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that an id is not known, or of another kind, and names the nearest one. */
@Component
public class UnknownIds {

	private final NodeReader nodeReader;

	UnknownIds(NodeReader nodeReader) {
		this.nodeReader = nodeReader;
	}

	/**
	 * The error of an argument {@code id}.
	 * @param kind the kind that the node should be of, null where any will do
	 * @param found the node of another kind that has the id, null where none has
	 */
	public ApiError error(String id, @Nullable String kind, @Nullable Vertex found) {
		if (found != null) {
			return new ApiError(Code.UNKNOWN_ID,
					Words.text("refusal.other-kind", id, String.valueOf(kind), found.kind()), "id", null);
		}
		return error(id, "id");
	}

	/**
	 * The error of a question that cannot be answered as it was put.
	 * @param unknownId the id that no node has, where that is what is wrong
	 * @param argument the argument that is wrong
	 * @param text what is wrong otherwise
	 */
	public ApiError error(Optional<String> unknownId, String argument, Text text) {
		return unknownId.map((id) -> error(id, argument)).orElseGet(() -> ApiError.badArgument(argument, text));
	}

	/** The error of an id that no node has, given for this argument. */
	public ApiError error(String id, String argument) {
		Optional<String> nearest = Nearest.to(id, this.nodeReader.listIds());
		return new ApiError(Code.UNKNOWN_ID,
				Words.text("refusal.unknown-id", id, Hint.of(nearest, Words.text("refusal.look-up"))), argument,
				nearest.orElse(null));
	}

}
