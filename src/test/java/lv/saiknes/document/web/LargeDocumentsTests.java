package lv.saiknes.document.web;

import java.util.List;
import java.util.Locale;

import lv.saiknes.document.DocumentReader;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Documents of more data than memory holds beside their lines.
 */
class LargeDocumentsTests {

	private final DocumentReader documents = mock(DocumentReader.class);

	private final DocumentPageController controller = new DocumentPageController(this.documents, mock(SheetView.class));

	@Test
	void documentsOfVeryMuchDataAreNamedAndNotLaidOut() {
		given(this.documents.isTooLarge()).willReturn(true);
		given(this.documents.sources()).willReturn(RealData.DATASET.sources());
		Model list = new ExtendedModelMap();
		assertThat(this.controller.list(list, Locale.ENGLISH)).isEqualTo("documents");
		assertThat(list.getAttribute("most")).isEqualTo(DocumentReader.MOST_NODES);
		assertThat((List<?>) list.getAttribute("documents")).hasSameSizeAs(RealData.DATASET.sources());
		Model one = new ExtendedModelMap();
		String id = RealData.DATASET.sources().getFirst().id();
		assertThat(this.controller.document(id, "", 1, "", one, Locale.ENGLISH)).isEqualTo("documents");
		assertThat((List<?>) one.getAttribute("documents")).singleElement()
			.satisfies((row) -> assertThat(((DocumentPageController.Row) row).source().id()).isEqualTo(id));
		then(this.documents).should(never()).list();
		then(this.documents).should(never()).find(id);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aDocumentThatThereIsNotIsNotFoundWithoutLayingAnyOut(boolean large) {
		given(this.documents.isTooLarge()).willReturn(large);
		given(this.documents.sources()).willReturn(RealData.DATASET.sources());
		given(this.documents.find("NOTHERE")).willThrow(new StoreTimeoutException("too much to lay out"));
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.document("NOTHERE", "", 1, "", new ExtendedModelMap(), Locale.ENGLISH))
			.extracting(ResponseStatusException::getStatusCode)
			.isEqualTo(HttpStatus.NOT_FOUND);
	}

}
