package lv.saiknes.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The address of what connects several things. The same address gives the same answer for
 * the same version of the data, which it names.
 */
public final class ConnectAddress {

	/** Where the page is. */
	public static final String PATH = "/connect";

	/** The parameter that names the version of the data. */
	public static final String VERSION = "version";

	private ConnectAddress() {
	}

	/** The address of what this request found in this version of the data. */
	public static String of(ConnectRequest request, String version) {
		return PATH + "?ids="
				+ request.ids()
					.stream()
					.map((id) -> URLEncoder.encode(id, StandardCharsets.UTF_8))
					.collect(Collectors.joining(","))
				+ ((request.asOf() != null) ? "&asOf=" + URLEncoder.encode(request.asOf(), StandardCharsets.UTF_8) : "")
				+ "&" + VERSION + "=" + version;
	}

}
