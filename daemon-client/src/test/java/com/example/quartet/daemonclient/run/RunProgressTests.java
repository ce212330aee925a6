package com.example.quartet.daemonclient.run;

import com.example.quartet.daemonclient.reminders.RunCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RunProgressTests {

	private final RunCounts counts = new RunCounts();

	@Test
	void whoWatchesATerminalSeesABar(CapturedOutput output) {
		work(new RunProgress("contoso", this.counts, true));
		assertThat(output.getOut()).contains("\r[#######-----------------------] 1 of 4 to-dos seen, reminded=1")
			.doesNotContain("progress tenant=");
	}

	@Test
	void aLogGetsALineThatAProgramCanRead(CapturedOutput output) {
		work(new RunProgress("contoso", this.counts, false));
		assertThat(output.getOut())
			.contains("progress tenant=contoso seen=1 last_page=true reminded=1 already_reminded=0 failed=0")
			.doesNotContain("\r[");
	}

	private void work(RunProgress progress) {
		progress.found(4, 0);
		this.counts.addReminded();
		progress.step();
		progress.page(true);
	}

}
