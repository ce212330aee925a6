package com.example.quartet.daemonclient.reminders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RunProgressTests {

	@Test
	void whoWatchesATerminalSeesABar(CapturedOutput output) {
		work(new RunProgress(true));
		assertThat(output.getOut()).contains("\r[#######-----------------------] 1 of 4 to-dos seen, reminded=1")
			.doesNotContain("progress tenant=");
	}

	@Test
	void aLogGetsALineThatAProgramCanRead(CapturedOutput output) {
		work(new RunProgress(false));
		assertThat(output.getOut())
			.contains("progress tenant=contoso seen=1 last_page=true reminded=1 already_reminded=0 failed=0")
			.doesNotContain("\r[");
	}

	private void work(RunProgress progress) {
		progress.startPage(4, 0);
		progress.addReminded();
		progress.addSeen();
		progress.endPage("contoso", true);
	}

}
