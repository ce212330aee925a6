package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportPropertiesTests {

	@Test
	void anExportThatBeginsBeforeItIsAskedForIsRefused() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new ExportProperties(List.of(), Duration.ofSeconds(-1)))
			.withMessage("is -1000ms, but should be no less than 0");
	}

}
