package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes what is exported in one format. The same export gives the same bytes; the stream
 * stays open.
 */
@FunctionalInterface
public interface ExportWriter {

	/**
	 * Writes all of it.
	 * @throws IOException when the stream fails
	 */
	void write(Export export, OutputStream out) throws IOException;

}
