package lv.saiknes.gate;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What is answered where the server itself refuses an address, before the program sees
 * it, such as one with a bad escape.
 */
public final class ServerErrors extends ErrorReportValve {

	private final Refusals refusals = new Refusals();

	/** Made by the server by its name. */
	public ServerErrors() {
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			this.refusals.write(request.getRequest(), response.getResponse(), status,
					(status < 500) ? "address" : "fault");
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// Whoever asked is gone, or the answer has begun.
			container.getLogger().debug("no report of an error could be sent", ex);
		}
	}

}
