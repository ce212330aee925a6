package com.example.quartet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Maven tells of the tests of one class. It is read line by line, since it holds all
 * that the tests printed, which the XML parsers of the JDK keep in memory.
 *
 * @param file an XML file of Surefire or Failsafe
 */
record TestReport(Path file) {

	private static final Pattern TEST_OR_SKIPPED = Pattern
		.compile("<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\"|<skipped(?: message=\"([^\"]*)\")?");

	/**
	 * The tests that left themselves out, each with its reason.
	 */
	List<String> skipped() {
		List<String> skipped = new ArrayList<>();
		String test = "";
		boolean printed = false;
		try (BufferedReader report = Files.newBufferedReader(this.file)) {
			for (String line = report.readLine(); line != null; line = report.readLine()) {
				Matcher element = TEST_OR_SKIPPED.matcher(printed ? "" : line.split("<!\\[CDATA\\[", 2)[0]);
				while (element.find()) {
					if (element.group(1) != null) {
						test = element.group(2).substring(element.group(2).lastIndexOf('.') + 1) + "."
								+ element.group(1);
					}
					else {
						String reason = element.group(3);
						skipped.add(test + ": " + ((reason != null) ? reason.strip() : "it does not say why"));
					}
				}
				int end = line.lastIndexOf("]]>");
				printed = line.lastIndexOf("<![CDATA[") > end || printed && end < 0;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return skipped;
	}

}
