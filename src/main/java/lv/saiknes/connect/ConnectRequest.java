package lv.saiknes.connect;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be connected.
 *
 * @param ids ids, {@value #FEWEST} to {@value #MOST} different ones
 * @param asOf date at which nodes and relations must not be certainly out of force, null
 * for any
 */
public record ConnectRequest(List<String> ids, @Nullable String asOf) {

	/** Fewest things to connect; two have a trace. */
	public static final int FEWEST = 3;

	/** Most things to connect. */
	public static final int MOST = 10;

	public ConnectRequest {
		ids = ids.stream().distinct().toList();
	}

}
