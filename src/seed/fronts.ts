/** What the officer types for the region's first page. */
export type Front = Readonly<Record<string, string>>;

export const yuinosatoFront: Front = {
  leadJa: '雪の季節も、畑の合間も。家から、町の仕事に手を貸してください。',
  leadEn: 'In the snow, between two fields: lend the town’s work a hand, from home.',
  workerTitleJa: '母の介護のとなりで、聞き書きを文字に。月に4万円ほど。',
  workerStepsJa:
    '10:00　訪問の看護師さんが来る間に、募集を見る。\n13:30　福祉会の聞き書きを、20分ぶん文字にする。\n15:00　聞きとれない昔のことばを、やりとりで尋ねる。\n22:00　母が眠ってから、見直して納品する。',
  workerEndingJa: '急に休んでも、締切までに戻れば大丈夫です。そういう仕事を選んでいます。',
  workerTitleEn: 'Beside her mother’s care, she types what people remember.',
  workerStepsEn:
    '10:00　Reads new postings while the visiting nurse is here.\n13:30　Puts twenty minutes of an old man’s story into writing.\n15:00　Asks about a word of the old dialect, in the talk of the order.\n22:00　Her mother sleeps; she reads it once more and delivers.',
  workerEndingEn: 'A day off is no trouble, as long as the deadline holds. She chooses work of that kind.',
  workerInvented: 'yes',
  companyTitleJa: '漬物の直売所。30年の帳面が、表になりました。',
  companyStepsJa:
    '1　CSPの人と、帳面を前に30分話す。\n2　3人の応募から1人を選び、代金を預ける。\n3　2週間で、品ごとの売れ方がわかる表が届く。\n4　次の年の仕込みの量を、表を見て決める。',
  companyEndingJa: '手書きはやめていません。月に一度、写真を送るだけです。',
  companyTitleEn: 'Thirty years of a pickle shop’s books became one table.',
  companyStepsEn:
    '1　Half an hour with the adviser, the books on the table.\n2　Chooses one of three people and deposits the money.\n3　Two weeks later it is clear what sells, and when.\n4　Decides from the table how much to pickle next year.',
  companyEndingEn: 'They still write by hand, and send a photo once a month.',
  companyInvented: 'yes',
};

export const minatoFront: Front = {
  leadJa: '海が荒れた日も、家でできる仕事があります。',
  leadEn: 'When the sea is rough, there is work to do at home.',
  workerTitleJa: '海に出られない朝は、写真の整理を。',
  workerStepsJa:
    '5:00　波を見て、今日は休みと決める。\n8:00　コーヒーをいれて、写真を200枚選ぶ。\n11:30　題と場所をつけて、昼までに納品。',
  workerEndingJa: '船の収入が少ない月の支えになっています。',
  workerTitleEn: 'On a morning without the boat, he sorts photos.',
  workerStepsEn:
    '5:00　Looks at the waves: no fishing today.\n8:00　Coffee, and two hundred photos to choose from.\n11:30　Gives each a title and a place, and delivers before noon.',
  workerEndingEn: 'It helps through the months in which the sea gives little.',
  workerInvented: 'yes',
  companyTitleJa: '競りの控えが、その日の昼に表になります。',
  companyStepsJa:
    '1　朝の競りの控えを、写真で送る。\n2　家で働く人が、品と値を入れる。\n3　昼すぎには、店に今日の値を知らせられる。',
  companyEndingJa: '夕方にしていた仕事が、なくなりました。',
  companyTitleEn: 'The morning’s auction is a table by noon.',
  companyStepsEn:
    '1　Sends photos of the auction slips.\n2　Somebody at home types fish and prices.\n3　Soon after noon the shops know the prices of the day.',
  companyEndingEn: 'The evening work is gone.',
  companyInvented: 'yes',
};
