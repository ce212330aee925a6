package com.example.quartet.todoapi.me;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnBehalfOfPropertiesTests {

	@Test
	void lessMemoryThanNoneIsRefused() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new OnBehalfOfProperties(DataSize.ofBytes(-1)))
			.withMessage("is -1B, but should be a size like 24MB, or 0 to keep none");
	}

}
