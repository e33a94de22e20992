package lv.saiknes.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The address of a matrix. It says all that the answer depends on, the version of the
 * data among it; the same address gives the same answer for the same version.
 */
public final class MatrixAddress {

	/** Where matrices are found. */
	public static final String PATH = "/matrix";

	/** The parameter that names the version of the data. */
	public static final String VERSION = "version";

	private MatrixAddress() {
	}

	/** The address of what this request found in this version of the data. */
	public static String of(MatrixRequest request, String version) {
		List<String> parameters = new ArrayList<>();
		ends(parameters, "from", request.from());
		ends(parameters, "to", request.to());
		put(parameters, "asOf", request.asOf());
		if (request.maxLength() != TraceRequest.LONGEST) {
			put(parameters, "maxLength", String.valueOf(request.maxLength()));
		}
		put(parameters, VERSION, version);
		return PATH + "?" + String.join("&", parameters);
	}

	private static void ends(List<String> parameters, String side, MatrixEnds ends) {
		put(parameters, side, ends.ids().isEmpty() ? null : String.join(",", ends.ids()));
		put(parameters, side + "Kind", ends.kind());
		put(parameters, side + "Label", ends.label());
		put(parameters, side + "Plan", ends.plan());
		put(parameters, side + "Group", ends.group());
	}

	private static void put(List<String> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
		}
	}

	/**
	 * The request that an address speaks of; blank values count as absent.
	 * @throws TraceException when a value is none of those allowed
	 */
	public static MatrixRequest parse(Map<String, List<String>> parameters) {
		String length = TraceAddress.one(parameters, "maxLength");
		try {
			return new MatrixRequest(ends(parameters, "from"), ends(parameters, "to"),
					TraceAddress.one(parameters, "asOf"),
					(length != null) ? Integer.parseInt(length) : TraceRequest.LONGEST);
		}
		catch (NumberFormatException ex) {
			throw new TraceException("maxLength", null, Words.text("refusal.matrix.no-number", String.valueOf(length)));
		}
	}

	/** The rows ({@code from}) or columns ({@code to}) that an address speaks of. */
	public static MatrixEnds ends(Map<String, List<String>> parameters, String side) {
		return new MatrixEnds(TraceAddress.list(parameters, side), TraceAddress.one(parameters, side + "Kind"),
				TraceAddress.one(parameters, side + "Label"), TraceAddress.one(parameters, side + "Plan"),
				TraceAddress.one(parameters, side + "Group"));
	}

}
