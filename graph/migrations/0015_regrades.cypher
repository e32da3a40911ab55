// Who may come to something else on a day without any news, and the one full regrade that runs.
CREATE INDEX standing_due IF NOT EXISTS FOR (n:Standing) ON (n.due);
CREATE CONSTRAINT regrade_run_id IF NOT EXISTS FOR (n:RegradeRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT regrade_run_current IF NOT EXISTS FOR (n:RegradeRun) REQUIRE n.current IS UNIQUE;
// Whoever was only counted while there was much to count.
CREATE INDEX standing_counted IF NOT EXISTS FOR (n:Standing) ON (n.counted);
