package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The edge of a field or a button stands out from what is behind it, in the light and in
 * the dark (WCAG 1.4.11).
 */
class EdgeContrastTests {

	private static final double MIN_CONTRAST = 3;

	@ParameterizedTest
	@CsvSource({ "paper, 1", "paper, 2", "sheet, 1", "sheet, 2" })
	void theEdgeOfAFieldStandsOut(String behind, int scheme) throws IOException {
		double field = luminance("field", scheme);
		double background = luminance(behind, scheme);
		assertThat((Math.max(field, background) + 0.05) / (Math.min(field, background) + 0.05))
			.isGreaterThan(MIN_CONTRAST);
	}

	@Test
	void aQuietButtonHasTheEdgeOfAField() throws IOException {
		assertThat(styleSheet()).containsPattern("\\.btn-quiet \\{[^}]*--bs-btn-border-color: var\\(--field\\);");
	}

	private static double luminance(String name, int scheme) throws IOException {
		Matcher colour = Pattern.compile("--%s: light-dark\\(#(\\w{6}), #(\\w{6})\\)".formatted(name))
			.matcher(styleSheet());
		assertThat(colour.find()).as(name).isTrue();
		int rgb = Integer.parseInt(colour.group(scheme), 16);
		return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
	}

	private static double linear(int channel) {
		double value = (channel & 0xff) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	private static String styleSheet() throws IOException {
		return new ClassPathResource("static/css/quartet.css").getContentAsString(StandardCharsets.UTF_8);
	}

}
